import type { View } from './view.ts'

/** Something to save, named by what it speaks of; made-up figures carry it in the name too. */
export function attachment(
  view: View,
  name: string,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  extension: string,
): Response {
  const { campaign, isSample, node, phase, asOf } = view
  const parts = [
    campaign.id,
    name,
    node.code,
    ...(phase === null ? [] : [phase.id]),
    asOf,
    ...(isSample ? ['minh-hoa'] : []),
  ]
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename="${parts.join('_')}.${extension}"`,
  }
  return new Response(body, { headers })
}
