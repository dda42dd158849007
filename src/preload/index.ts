import { contextBridge, ipcRenderer } from 'electron'
import { CLOSING_EVENT, type Channel } from '@shared/ipc/channels'
import type { Args, PlannerApi, Reply } from '@shared/ipc/contract'

// One function per channel, one argument each: no channel name, event or further argument passes through.
function call<C extends Channel>(channel: C): (args: Args<C>) => Promise<Reply<C>> {
  return (args) => ipcRenderer.invoke(channel, args) as Promise<Reply<C>>
}

const noArgs = <C extends Channel>(channel: C): (() => Promise<Reply<C>>) => {
  return () => ipcRenderer.invoke(channel, null) as Promise<Reply<C>>
}

const api: PlannerApi = Object.freeze({
  appInfo: noArgs('planner:app.info'),
  journalAppend: call('planner:journal.append'),
  journalRead: call('planner:journal.read'),
  centralStatus: noArgs('planner:central.status'),
  centralEnrol: call('planner:central.enrol'),
  centralPush: call('planner:central.push'),
  centralPull: call('planner:central.pull'),
  centralSucceed: call('planner:central.succeed'),
  catalogueCheck: call('planner:catalogue.check'),
  documentSave: call('planner:document.save'),
  documentPrint: call('planner:document.print'),
  documentReveal: call('planner:document.reveal'),
  attachmentBegin: call('planner:attachment.begin'),
  attachmentWrite: call('planner:attachment.write'),
  attachmentKeep: call('planner:attachment.keep'),
  attachmentAbandon: call('planner:attachment.abandon'),
  attachmentLook: call('planner:attachment.look'),
  attachmentRead: call('planner:attachment.read'),
  attachmentOpen: call('planner:attachment.open'),
  attachmentSave: call('planner:attachment.save'),
  attachmentSweep: call('planner:attachment.sweep'),
  logBug: call('planner:log.bug'),
  closeReady: noArgs('planner:window.closeReady'),
  menuShow: call('planner:menu.show'),
  onClosing(listener: () => void) {
    const heard = (): void => listener()
    ipcRenderer.on(CLOSING_EVENT, heard)
    return () => void ipcRenderer.off(CLOSING_EVENT, heard)
  }
})

contextBridge.exposeInMainWorld('planner', api)
