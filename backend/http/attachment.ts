/** Types that a browser can be told of: none of them can hold a script that it would run. */
const plainTypes: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/rtf',
  'application/zip',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.presentation',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.text',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/webp',
  'text/csv',
  'text/plain',
]);

const unknownType = 'application/octet-stream';

/** The type alone, without parameters; `application/octet-stream` where none can be read. */
export function typeOf(header: string | undefined): string {
  const [type = ''] = (header ?? '').toLowerCase().split(';');
  const plain = type.trim();
  return plain.length <= 120 && /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/.test(plain) ? plain : unknownType;
}

/**
 * Headers of a file that somebody has sent: it is saved and never shown, whatever it holds, and runs nothing where a
 * browser shows it all the same.
 */
export function attachment(name: string, type: string): Readonly<Record<string, string>> {
  return {
    'content-type': plainTypes.has(type) ? type : unknownType,
    'content-disposition': disposition(name),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}

/** As RFC 6266 says: the name in full (RFC 8187), and for old programs what ASCII has of it. */
function disposition(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^ -~]|["\\%]/gu, '_');
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
