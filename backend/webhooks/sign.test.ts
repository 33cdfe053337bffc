import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { messageId, newSecret, signedHeaders } from './sign.ts';

describe('signatures', () => {
  it('are those of the specification’s own example', () => {
    // From the reference implementations of Standard Webhooks.
    const headers = signedHeaders(
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      1_614_265_330_000,
      '{"test": 2432232314}',
    );
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('are made with the bytes that the secret stands for', () => {
    const secret = newSecret();
    const bytes = Buffer.from(secret.replace('whsec_', ''), 'base64');
    expect(bytes).toHaveLength(32);
    const signature = createHmac('sha256', bytes).update('msg_1.5.{"é":1}').digest('base64');
    expect(signedHeaders(secret, 'msg_1', 5_999, '{"é":1}')['webhook-signature']).toBe(`v1,${signature}`);
    expect(newSecret()).not.toBe(secret);
  });
});

describe('the id of a message', () => {
  it('is the same for the same change of the same log, and another otherwise', () => {
    const id = messageId('w1', 'command-1', 7, 0);
    expect(id).toMatch(/^msg_[A-Za-z0-9_-]{27}$/);
    expect(messageId('w1', 'command-1', 7, 0)).toBe(id);
    const others = [messageId('w2', 'command-1', 7, 0), messageId('w1', 'command-2', 7, 0)];
    others.push(messageId('w1', 'command-1', 8, 0), messageId('w1', 'command-1', 7, 1));
    expect(new Set([id, ...others]).size).toBe(5);
  });
});
