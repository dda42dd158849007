import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Channel } from '@shared/ipc/channels'
import { contract, type Args, type Reply } from '@shared/ipc/contract'
import { planError } from '@shared/kernel/error-codes'
import { err } from '@shared/kernel/result'
import type { ShellLog } from '../shell-log'
import type { PendingCalls } from './pending-calls'

/** What every call needs from the shell. */
export interface CallContext {
  /** Only the top frame of this origin is heard. */
  readonly pageOrigin: string
  readonly log: ShellLog
  readonly calls: PendingCalls
}

/**
 * Opens one channel: the sender must be our window's top frame, the arguments must fit the contract. The reply is always a
 * Result; a bug inside `run` is logged and answered with INTERNAL and the id under which it was logged, nothing more.
 */
export function handle<C extends Channel>(context: CallContext, channel: C, run: (args: Args<C>) => Promise<Reply<C>>): void {
  ipcMain.handle(channel, (event, raw: unknown) => context.calls.track(serve(context, channel, run, event, raw)))
}

async function serve<C extends Channel>(
  context: CallContext,
  channel: C,
  run: (args: Args<C>) => Promise<Reply<C>>,
  event: IpcMainInvokeEvent,
  raw: unknown
): Promise<Reply<C>> {
  try {
    if (!isOurWindow(event, context.pageOrigin)) return err(planError('FORBIDDEN_SENDER'))
    const parsed = contract[channel].safeParse(raw)
    if (!parsed.success) return err(planError('BAD_REQUEST'))
    return await run(parsed.data as Args<C>)
  } catch (error) {
    return err(planError('INTERNAL', { id: context.log.bug(channel, error) }))
  }
}

// A frame is null when it went away while the message was under way.
function isOurWindow(event: IpcMainInvokeEvent, pageOrigin: string): boolean {
  const frame = event.senderFrame
  return frame !== null && frame !== undefined && frame.parent === null && frame.origin === pageOrigin
}
