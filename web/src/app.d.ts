import type { Locale } from '#lib/messages/messages.ts'
import type { Frame } from '#lib/server/frame.ts'
import type { Theme } from '#lib/theme.ts'

declare global {
  namespace App {
    interface Locals {
      locale: Locale
      /** The day of the request in Vietnam. */
      today: string
      theme: Theme
    }
    interface PageData {
      theme: Theme
      /** On the pages of a campaign. */
      frame?: Frame
    }
    interface Error {
      message: string
      hint?: string
    }
  }
}
