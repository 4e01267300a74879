/** The pages of imports on the desk. */
export const IMPORTS = '/desk/imports'

export const importPath = (id: string) => `${IMPORTS}/${encodeURIComponent(id)}`

export const mappingPath = (name: string) => `${IMPORTS}/mappings/${encodeURIComponent(name)}`
