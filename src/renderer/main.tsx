import { z } from 'zod'

// Before any schema is made: the policy of this page forbids code from text, and zod would try it.
z.config({ jitless: true })
void import('./app/start').then(({ start }) => { start() })
