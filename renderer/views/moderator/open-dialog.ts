/** What stands over the panes; a file that was dropped goes along with the import. */
export type OpenDialog =
  | {
      readonly kind:
        | 'palette'
        | 'keys'
        | 'links'
        | 'programme'
        | 'settings'
        | 'integrations'
        | 'export-questions'
        | 'booths'
        | 'materials'
        | 'report'
        | 'booth-messages';
    }
  | { readonly kind: 'import' | 'import-questions'; readonly file?: File };
