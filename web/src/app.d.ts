import type { Locale } from '#lib/messages/messages.ts'

declare global {
  namespace App {
    interface Locals {
      locale: Locale
      /** The day of the request in Vietnam. */
      today: string
    }
    interface Error {
      message: string
      hint?: string
    }
  }
}
