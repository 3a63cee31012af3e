import { testCasesIn } from './cases.ts'

testCasesIn('Asia/Ho_Chi_Minh')
