import { type ReactNode, useId } from 'react';

/** A table of the report under its heading. `children`: the bodies of the table, or what is said in its place. */
export function ReportSection({
  title,
  columns,
  children,
  below,
}: {
  readonly title: string;
  /** Headings; null where there is nothing to list. */
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[] | null;
  readonly children: ReactNode;
  readonly below?: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {columns === null ? (
        <p className="muted">{children}</p>
      ) : (
        <table className="small-table" aria-labelledby={id}>
          <thead>
            <tr>
              {columns.map(({ label, isNumber = false }) => (
                <th key={label} scope="col" {...(isNumber && { className: 'number' })}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {children}
        </table>
      )}
      {below}
    </section>
  );
}
