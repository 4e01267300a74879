export { removeStores as default } from '../../support/copied-stores'
