export * from '../support/attached-files'
