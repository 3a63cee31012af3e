/** A file to save under any name; browsers that read no UTF-8 there get a plain one. */
export function savedFile(body: Uint8Array | string, name: string, type: string): Response {
  const plain = name
    .normalize('NFD')
    .replace(/[^\u0020-\u007e]/g, '')
    .replace(/["\\]/g, '')
  const bytes = typeof body === 'string' ? body : new Uint8Array(body)
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      // What people send is never run as a page.
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  })
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A name without its ending. */
export function stem(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
}
