import type { ServerToClient } from '../../shared/protocol/socket.ts';

/** A message in the bytes in which it travels, encoded once for all of its receivers. */
export interface Encoded {
  /** Socket.IO packet, for transports that wrap it themselves. */
  readonly packet: string;
  /** Bytes of the whole WebSocket frame. */
  readonly bytes: number;
  /** Options of the engine's `write`. */
  readonly options: { readonly compress: boolean; readonly wsPreEncodedFrame: readonly Buffer[] };
}

/**
 * Wraps text that is JSON already, such as stored events, without parsing it again: Socket.IO's own encoder would
 * stringify every message for every receiver. The bytes are those that a standard client expects: a Socket.IO event
 * (`2["frame",…]`) in an Engine.IO message (`4…`) in one WebSocket text frame.
 */
export function encode(event: keyof ServerToClient, json: string): Encoded {
  const packet = `2["${event}",${json}]`;
  const frame = textFrame(`4${packet}`);
  return { packet, bytes: frame.length, options: { compress: false, wsPreEncodedFrame: [frame] } };
}

/** An unmasked, unfragmented text frame (RFC 6455, section 5.2). */
function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = 0x81;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, header);
  return frame;
}
