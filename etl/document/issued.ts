import type { Campaign } from '../campaign/campaign.ts'

/** What every document of a campaign's office shares; the day of signing is left open. */
export function issuedBy({ documents, plan }: Pick<Campaign, 'documents' | 'plan'>) {
  const { layout, above, issuer, place, signature } = documents
  const signed = layout === 'party' ? 'T/M BAN THƯỜNG VỤ' : 'TM. BAN THƯỜNG TRỰC'
  return {
    ...{ layout, above, place, date: null },
    issuer: issuer ?? plan.issuer,
    signature: signature.length > 0 ? signature : [signed],
  }
}
