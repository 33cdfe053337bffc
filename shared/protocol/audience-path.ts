/**
 * The audience has a way in of its own, with a slower heartbeat: thousands of telephones need not be pinged every
 * second, and what they do must not touch the consoles. Not below `socketPath`: who serves that takes all below it.
 * In a file of its own, as the audience's page does not load the schemas of the messages.
 */
export const audiencePath = '/live-audience';
export const audienceHeartbeat = { interval: 20_000, staleAfter: 30_000, giveUpAfter: 30_000 } as const;
