import { describe, expect, it } from 'vitest';
import { type SoundContext, createAlertSound, loudest } from './alert-sound.ts';

/** A machine's sound that writes down what it is told. */
function recorder(state: AudioContextState = 'running') {
  const tones: { from: number; until: number }[] = [];
  const levels: number[] = [];
  let resumed = 0;
  const context = {
    state,
    currentTime: 10,
    destination: {},
    async resume() {
      resumed += 1;
    },
    createGain: () => ({
      gain: { setValueAtTime: () => {}, linearRampToValueAtTime: (level: number) => void levels.push(level) },
      connect: () => {},
    }),
    createOscillator() {
      const tone = { from: 0, until: 0 };
      tones.push(tone);
      return {
        frequency: { setValueAtTime: () => {} },
        connect: () => {},
        start: (at: number) => void (tone.from = at),
        stop: (at: number) => void (tone.until = at),
      };
    },
  } as unknown as SoundContext;
  return { context, tones, levels, resumes: () => resumed };
}

describe('the sound of an alert', () => {
  it('opens nothing before it is to be heard', () => {
    let opened = 0;
    createAlertSound(() => {
      opened += 1;
      return null;
    });
    expect(opened).toBe(0);
  });

  it.each([
    ['urgent', 4],
    ['notice', 1],
  ] as const)('is %s in %i tones, short and one after the other', (alert, count) => {
    const { context, tones } = recorder();
    createAlertSound(() => context).play(alert, 1);
    expect(tones).toHaveLength(count);
    expect(tones[0]?.from).toBe(10);
    for (const { from, until } of tones) expect(until - from).toBeLessThan(0.2);
  });

  it.each([
    [0.5, loudest / 2],
    [1, loudest],
    [40, loudest],
    [-1, 0],
  ])('at level %f never exceeds what is allowed', (level, peak) => {
    const { context, levels } = recorder();
    createAlertSound(() => context).play('urgent', level);
    expect(Math.max(...levels)).toBe(peak);
  });

  it('asks to be let through where the browser holds it back, and at the first press', () => {
    const { context, resumes } = recorder('suspended');
    const sound = createAlertSound(() => context);
    sound.play('urgent', 1);
    expect(resumes()).toBe(1);
    sound.unlock();
    expect(resumes()).toBe(2);
  });

  it('is nothing on a machine without sound', () => {
    const sound = createAlertSound(() => null);
    sound.unlock();
    expect(() => sound.play('urgent', 1)).not.toThrow();
  });
});
