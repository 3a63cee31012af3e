import { afterAll, beforeAll } from 'vitest'
import { closeSite, openSite } from './site.ts'
import './crawl/every-page.ts'

beforeAll(openSite, 120_000)
afterAll(closeSite)
