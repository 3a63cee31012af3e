import { testCasesIn } from './cases.ts'

testCasesIn('America/Los_Angeles')
