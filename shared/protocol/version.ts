/** Version of the protocol that this program speaks. The backend accepts it and the one before. */
export const protocolVersion = 1;
export const acceptedVersions: readonly number[] = [1];
