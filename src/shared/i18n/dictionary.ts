import thCommand from './th/command.json'
import thDocument from './th/document.json'
import thDomain from './th/domain.json'
import thError from './th/error.json'
import thNative from './th/native.json'
import thProject from './th/project.json'
import thReview from './th/review.json'
import thShell from './th/shell.json'
import thSync from './th/sync.json'
import thWorkspace from './th/workspace.json'
import thAnalysis from './th/analysis.json'
import thStructure from './th/structure.json'
import thNarrative from './th/narrative.json'
import thDirection from './th/direction.json'
import thAlignment from './th/alignment.json'
import thHistory from './th/history.json'
import thSearch from './th/search.json'
import thBegin from './th/begin.json'
import thProposal from './th/proposal.json'
import thActivity from './th/activity.json'
import thBudget from './th/budget.json'
import thSheet from './th/sheet.json'
import thAttachment from './th/attachment.json'
import thStanding from './th/standing.json'
import thFigures from './th/figures.json'
import thRates from './th/rates.json'
import enCommand from './en/command.json'
import enDocument from './en/document.json'
import enDomain from './en/domain.json'
import enError from './en/error.json'
import enNative from './en/native.json'
import enProject from './en/project.json'
import enReview from './en/review.json'
import enShell from './en/shell.json'
import enSync from './en/sync.json'
import enWorkspace from './en/workspace.json'
import enAnalysis from './en/analysis.json'
import enStructure from './en/structure.json'
import enNarrative from './en/narrative.json'
import enDirection from './en/direction.json'
import enAlignment from './en/alignment.json'
import enHistory from './en/history.json'
import enSearch from './en/search.json'
import enBegin from './en/begin.json'
import enProposal from './en/proposal.json'
import enActivity from './en/activity.json'
import enBudget from './en/budget.json'
import enSheet from './en/sheet.json'
import enAttachment from './en/attachment.json'
import enStanding from './en/standing.json'
import enFigures from './en/figures.json'
import enRates from './en/rates.json'

/** Thai is the source language: its shape is the type of every key. */
export const th = {
  command: thCommand, document: thDocument, domain: thDomain, error: thError, native: thNative, project: thProject, review: thReview,
  shell: thShell, sync: thSync, workspace: thWorkspace,
  analysis: thAnalysis, structure: thStructure, narrative: thNarrative, direction: thDirection, alignment: thAlignment, history: thHistory, search: thSearch, begin: thBegin,
  proposal: thProposal, activity: thActivity, budget: thBudget, sheet: thSheet, attachment: thAttachment, standing: thStanding, figures: thFigures, rates: thRates
}

export const en = {
  command: enCommand, document: enDocument, domain: enDomain, error: enError, native: enNative, project: enProject, review: enReview,
  shell: enShell, sync: enSync, workspace: enWorkspace,
  analysis: enAnalysis, structure: enStructure, narrative: enNarrative, direction: enDirection, alignment: enAlignment, history: enHistory, search: enSearch, begin: enBegin,
  proposal: enProposal, activity: enActivity, budget: enBudget, sheet: enSheet, attachment: enAttachment, standing: enStanding, figures: enFigures, rates: enRates
}

type Leaves<T, Prefix extends string> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** A key of the Thai dictionary, e.g. `shell.nav.plan`. A misspelt key does not compile. */
export type TextKey = Leaves<typeof th, ''>
export type Language = 'th' | 'en'
