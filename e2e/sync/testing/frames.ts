/**
 * Reads the text messages out of one direction of a WebSocket, from its first frame on (RFC 6455, section 5.2).
 * Returns what takes the bytes as they come. Neither side of the live protocol fragments or compresses.
 */
export function textMessages(onText: (text: string) => void): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    for (let frame = readFrame(rest); frame; frame = readFrame(rest)) {
      rest = rest.subarray(frame.end);
      if (frame.kind === 'text') onText(frame.payload.toString());
    }
  };
}

interface Frame {
  readonly kind: 'text' | 'control';
  readonly payload: Buffer;
  /** Where the next frame begins. */
  readonly end: number;
}

/** Null while some of the frame is still to come. */
function readFrame(bytes: Buffer): Frame | null {
  if (bytes.length < 2) return null;
  const head = bytes.readUInt16BE(0);
  const short = head & 0x7f;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const isMasked = (head & 0x80) !== 0;
  const start = 2 + lengthBytes + (isMasked ? 4 : 0);
  if (bytes.length < start) return null;
  const length =
    lengthBytes === 0 ? short : lengthBytes === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < start + length) return null;

  const opcode = (head >> 8) & 0x0f;
  if ((head & 0x8000) === 0 || (head & 0x7000) !== 0 || opcode === 0 || opcode === 2)
    throw new Error(`A frame that the live protocol does not use: ${head.toString(16)}`);
  const payload = Buffer.from(bytes.subarray(start, start + length));
  if (isMasked) {
    const mask = bytes.subarray(start - 4, start);
    for (let index = 0; index < length; index += 1) payload[index] = payload[index]! ^ mask[index % 4]!;
  }
  return { kind: opcode === 1 ? 'text' : 'control', payload, end: start + length };
}
