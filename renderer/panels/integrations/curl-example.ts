/** A question sent with a key, as one would type it into a shell. */
export function curlExample(
  backend: string,
  key: string,
  question: { readonly text: string; readonly language: string },
): string {
  const body = JSON.stringify({ external: 'test-1', ...question });
  return [
    `curl ${quoted(`${backend}/api/intake/questions`)}`,
    `-H ${quoted(`Authorization: Bearer ${key}`)}`,
    `-H ${quoted('Content-Type: application/json')}`,
    `-d ${quoted(body)}`,
  ].join(' \\\n  ');
}

/** What is measured of a channel, sent with a key, as one would type it into a shell. */
export function telemetryExample(backend: string, key: string, channel: string): string {
  const body = JSON.stringify({ listeners: 120, audio: true });
  return [
    `curl -X PUT ${quoted(`${backend}/api/intake/telemetry/channels/${encodeURIComponent(channel)}`)}`,
    `-H ${quoted(`Authorization: Bearer ${key}`)}`,
    `-H ${quoted('Content-Type: application/json')}`,
    `-d ${quoted(body)}`,
  ].join(' \\\n  ');
}

/** For a POSIX shell: nothing within single quotes has a meaning, and a single quote stands outside them. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
