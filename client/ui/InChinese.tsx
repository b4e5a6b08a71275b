import { Fragment } from "react";

/** A text in the reader's language in which some pieces are Chinese, so that each is spoken as it is.
 * @param pieces as they stand in the text, in that order; one that does not stand there is left out */
export function InChinese({
  text,
  pieces,
}: {
  readonly text: string;
  readonly pieces: readonly string[];
}) {
  let rest = text;
  const parts = pieces.flatMap((piece) => {
    const at = piece === "" ? -1 : rest.indexOf(piece);
    if (at < 0) return [];
    const before = rest.slice(0, at);
    rest = rest.slice(at + piece.length);
    return [{ before, piece }];
  });
  return (
    <>
      {parts.map(({ before, piece }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move, and two may be alike
        <Fragment key={index}>
          {before}
          <span lang="zh-CN">{piece}</span>
        </Fragment>
      ))}
      {rest}
    </>
  );
}
