import { describe, expect, it } from 'vitest';
import { until } from '../sessions/testing/world.ts';
import { Allowance, takeAll } from './allowances.ts';
import { Brake } from './brake.ts';
import { networkOf } from './address.ts';

describe('a brake', () => {
  it('A5 carries out in order, whatever waits, and refuses what is beyond the bound', async () => {
    const brake = new Brake({ questions: { perSecond: 100, waiting: 60 }, votes: { perSecond: 100, waiting: 1 } });
    const done: number[] = [];
    const waits = Array.from({ length: 80 }, (_, index) => brake.enter('questions', () => done.push(index)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(60);
    expect(waits.at(-1)).toBe(600);
    await until(() => done.length === 60);
    expect(done).toEqual(Array.from({ length: 60 }, (_, index) => index));
    expect(brake.enter('questions', () => done.push(99))).toBe(0);
    await until(() => done.at(-1) === 99);
  });

  it('A5 keeps a lane of its own for each kind', async () => {
    const brake = new Brake({ questions: { perSecond: 1, waiting: 100 }, votes: { perSecond: 10_000, waiting: 100 } });
    let votes = 0;
    for (let index = 0; index < 50; index += 1) brake.enter('questions', () => undefined);
    for (let index = 0; index < 50; index += 1) brake.enter('votes', () => (votes += 1));
    await until(() => votes === 50);
  });
});

describe('an allowance', () => {
  it('gives so many at once, and one more whenever its part of the minute has passed', () => {
    const five = new Allowance(5, 3);
    const take = (now: number) => takeAll([[five, 'v']], now);
    expect([take(0), take(0), take(0), take(0)]).toEqual([0, 0, 0, 12_000]);
    expect([take(11_999), take(12_000), take(12_000)]).toEqual([1, 0, 12_000]);
    expect(takeAll([[five, 'w']], 12_000)).toBe(0);
    expect([take(1_000_000), take(1_000_000), take(1_000_000), take(1_000_000)]).toEqual([0, 0, 0, 12_000]);
  });

  it('takes one of each or none of any', () => {
    const [one, many] = [new Allowance(60, 1), new Allowance(60, 100)];
    expect(
      takeAll(
        [
          [one, 'v'],
          [many, 'n'],
        ],
        0,
      ),
    ).toBe(0);
    for (let index = 0; index < 200; index += 1)
      expect(
        takeAll(
          [
            [one, 'v'],
            [many, 'n'],
          ],
          0,
        ),
      ).toBe(1_000);
    expect(many.wait('n', 0)).toBe(0);
  });

  it('forgets who has used none lately', () => {
    const each = new Allowance(60, 2);
    for (let index = 0; index < 100_000; index += 1) takeAll([[each, `v${index}`]], index);
    expect(takeAll([[each, 'v99999']], 100_000)).toBe(0);
  });
});

describe('a network', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['', ''],
  ])('of %j is %j', (address, network) => expect(networkOf(address)).toBe(network));
});
