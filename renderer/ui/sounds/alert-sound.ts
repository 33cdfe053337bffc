/** Sounds that call for attention. Short and low, never louder than a set level: people wear headsets. */

export type Alert = 'urgent' | 'notice';

export interface AlertSound {
  /** @param level from 0 to 1, of the loudest that is allowed. */
  readonly play: (alert: Alert, level: number) => void;
  /** Browsers let nothing sound before somebody has pressed something in the window: to be called at that press. */
  readonly unlock: () => void;
}

/** Loudest amplitude: about −16 dB below full scale. */
export const loudest = 0.16;

/** Pitches (Hz) and how far apart they begin (s); each fades in and out, so that nothing clicks. */
const melodies: Readonly<Record<Alert, { readonly pitches: readonly number[]; readonly apart: number }>> = {
  urgent: { pitches: [740, 988, 740, 988], apart: 0.16 },
  notice: { pitches: [660], apart: 0 },
};
const toneLasts = 0.14;

/** What of the Web Audio API is used: a test gives its own. */
export type SoundContext = Pick<
  AudioContext,
  'state' | 'currentTime' | 'destination' | 'resume' | 'createOscillator' | 'createGain'
>;

/** @param open called when something is to sound for the first time; null where the machine has no sound. */
export function createAlertSound(open: () => SoundContext | null = openContext): AlertSound {
  let context: SoundContext | null | undefined;
  const present = () => (context === undefined ? (context = open()) : context);
  return {
    unlock: () => resume(present()),
    play(alert, level) {
      const sound = present();
      if (!sound) return;
      resume(sound);
      const { pitches, apart } = melodies[alert];
      pitches.forEach((pitch, index) => tone(sound, pitch, sound.currentTime + index * apart, amplitude(level)));
    },
  };
}

function resume(context: SoundContext | null): void {
  if (context?.state === 'suspended') context.resume().catch(() => undefined);
}

function amplitude(level: number): number {
  return loudest * Math.min(1, Math.max(0, level));
}

function tone(context: SoundContext, pitch: number, at: number, peak: number): void {
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(peak, at + 0.02);
  gain.gain.linearRampToValueAtTime(0, at + toneLasts);
  gain.connect(context.destination);
  const oscillator = context.createOscillator();
  oscillator.frequency.setValueAtTime(pitch, at);
  oscillator.connect(gain);
  oscillator.start(at);
  oscillator.stop(at + toneLasts);
}

function openContext(): SoundContext | null {
  return typeof AudioContext === 'undefined' ? null : new AudioContext();
}
