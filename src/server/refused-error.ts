import { statusOf, type WireFailure } from './failure'

/** Carries a refusal out of a Fastify hook, where an exception is the only way to answer. Routes return `Result` instead. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly statusCode: number

  constructor(readonly failure: WireFailure) {
    super(failure.code)
    this.statusCode = statusOf(failure.code)
  }
}
