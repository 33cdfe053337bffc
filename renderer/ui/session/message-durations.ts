/** How long a message may stay on the stage, ms; null until it is taken down. */
export const messageDurations = [15_000, 30_000, 60_000, 300_000, null] as const;

/** How long a ready message stays. */
export const presetLasts = 30_000;
