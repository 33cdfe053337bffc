/** What one client may take. All of them can be set by whoever runs the backend. */
export interface SocketLimits {
  /** Open connections of one member token. */
  readonly connectionsPerToken: number;
  /** Open connections of one address: a whole venue may be behind one. */
  readonly connectionsPerAddress: number;
  /** Commands in a second of one connection, and of all connections of one person. */
  readonly commandsPerConnection: number;
  readonly commandsPerPerson: number;
  /** Messages of any kind in a second, after which a connection is ended. */
  readonly messagesPerConnection: number;
  /** Bytes that may wait for one reader before its messages are dropped (rule S6). */
  readonly bufferedBytes: number;
}

export const defaultLimits: SocketLimits = {
  connectionsPerToken: 50,
  connectionsPerAddress: 10_000,
  commandsPerConnection: 1_000,
  commandsPerPerson: 2_000,
  messagesPerConnection: 5_000,
  bufferedBytes: 1_000_000,
};
