import { afterAll, beforeAll } from 'vitest'
import { closeSite, openSite } from './site.ts'
// Whoever reads: in both languages, with the keyboard, in light and dark, on any screen and on paper.
import './for-every-reader.ts'
import './keyboard.ts'
import './themes.ts'

beforeAll(openSite, 120_000)
afterAll(closeSite)
