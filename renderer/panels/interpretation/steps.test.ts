import { describe, expect, it } from 'vitest';
import { codes } from '../../../shared/incidents/codes.ts';
import { IncidentCode } from '../../../shared/incidents/messages.ts';
import { minute, noon } from '../../../shared/testing/scenario.ts';
import { flaggedIn, live, newest } from '../../../shared/testing/interpreted.ts';
import { deedOf, stepsFor } from './steps.ts';

describe('what a step does', () => {
  it('holds the session: says so on the stage until it is taken down, and pauses', () => {
    expect(deedOf('hold-session', live.state).commands).toEqual([
      { type: 'transport.show-message', data: { message: { preset: 'interpretation-paused' }, lasts: null } },
      { type: 'transport.pause', data: { visit: 'v1' } },
    ]);
  });

  it('does not pause what is paused', () => {
    const paused = live.when({ type: 'transport.pause', data: { visit: 'v1' } }, { at: noon + minute });
    expect(deedOf('hold-session', paused.state).commands).toHaveLength(1);
  });

  it.each([
    ['slow-down', 'slower'],
    ['cue-speaker', 'closer-to-microphone'],
    ['end-on-time', 'please-conclude'],
  ] as const)('%s shows “%s” on the stage for a while', (action, preset) => {
    expect(deedOf(action, live.state).commands).toEqual([
      { type: 'transport.show-message', data: { message: { preset }, lasts: 30_000 } },
    ]);
  });

  it.each([
    ['set-floor', 'floor'],
    ['confirm-name', 'programme'],
    ['find-cover', 'booths'],
  ] as const)('%s opens the %s', (action, opens) => {
    expect(deedOf(action, live.state)).toMatchObject({ commands: [], opens });
  });

  it('claims nothing more where only people can do it', () => {
    expect(deedOf('reroute', live.state)).toEqual({ commands: [], opens: null, shows: null });
  });
});

describe('the steps that are offered', () => {
  const relay = newest(flaggedIn(live, 'relay-lost', 'es', { booth: 'en' }));
  const poor = newest(flaggedIn(live, 'poor-sound', 'es'));

  it('begin with what the fault calls for; an urgent one can always stop the session', () => {
    expect(stepsFor(relay, 'moderator')).toEqual(['backup-pivot', 'hold-session', 'call-producer', 'call', 'other']);
    expect(stepsFor(poor, 'moderator')).toEqual(['ask-headset', 'call-producer', 'call', 'other']);
  });

  it('let producers call nobody of their own', () => {
    expect(stepsFor(relay, 'producer')).not.toContain('call-producer');
  });

  it.each(IncidentCode.options)('hold every step that the table names for %s', (code) => {
    expect(stepsFor({ ...relay, code }, 'producer')).toEqual(expect.arrayContaining([...codes[code].steps]));
  });
});
