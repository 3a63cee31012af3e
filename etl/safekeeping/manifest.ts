import { z } from 'zod'

/** The first entry of a backup: what it is, and what is to be in it. */
export const MANIFEST = 'manifest.json'
/** The latest format that is written, and the last that can be read. */
export const FORMAT = 1

/** Read before all else, so that the backup of a later version is known for what it is. */
const head = z.object({
  kind: z.literal('tiendo-backup'),
  format: z.number().int().positive(),
  product: z.string(),
})

/** Names below the backup: never above it, never outside, never hidden. */
const step = String.raw`(?!\.)[^/\\:\u0000-\u001f]+`
const entryName = new RegExp(`^(ledger\\.sqlite|blobs/[0-9a-f]{2}/[0-9a-f]{64}|campaigns(/${step}){2,})$`)

const entry = z.object({
  name: z.string().regex(entryName),
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const counts = z.object({
  submissions: z.number().int(),
  deeds: z.number().int(),
  freezes: z.number().int(),
  followUps: z.number().int(),
  blobs: z.number().int(),
  campaigns: z.number().int(),
})

const manifest = head.extend({
  format: z.literal(FORMAT),
  /** Hash of the code that computes figures. */
  code: z.string(),
  /** ISO instant in UTC. */
  createdAt: z.string(),
  /** Of the snapshot that was current, if it was: hash of what it was built from, and of its content. */
  inputs: z.string().nullable(),
  contentHash: z.string().nullable(),
  counts,
  entries: z.array(entry),
})

export type BackupHead = z.infer<typeof head>
export type BackupEntry = z.infer<typeof entry>
export type Manifest = z.infer<typeof manifest>

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** What a manifest says; as far as its head where it is of a later format, null where it is none. */
export function parseManifest(
  text: string,
): { readonly head: BackupHead; readonly manifest: Manifest | null } | null {
  const told = json(text)
  const known = head.safeParse(told)
  return known.success ? { head: known.data, manifest: manifest.safeParse(told).data ?? null } : null
}
