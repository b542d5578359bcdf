// What scripts offer each other, for the compiler and for readers; the build does not look at it. Each folder of scripts
// that offers more adds to `Site` in a file of its own.

interface Site extends SiteSettings {
  // --- kept.js
  root: URL; // where the site stands
  address: {
    whole(): string;
    withFragment(fragment: string): string; // the whole address with another fragment
    target(): HTMLElement | null; // what on this page it leads to, if it does
    onChange(listener: () => void): void;
    fragment(): string; // what stands after #
    fields(): Map<string, string>; // the same as name → value
    query(name: string): string; // what is asked after ?, or ""
    write(fragment: string): void;
    ask(name: string, text: string): void;
    written(pairs: Record<string, string> | string[][]): string;
    encoded(text: string): string;
    onAsked(listener: () => void): void; // another address was asked of this page, not a place on it
    served: boolean; // not opened from a disk
  };
  store(key: string, value?: string): string; // keeps a value, forgets it where it is ""; gives what is kept, or ""
  onKept(key: string, listener: () => void): void; // it may have changed elsewhere

  // --- dates.js
  today(): string; // 2026-11-22, where the content's rules hold

  // --- said.js
  node<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    className: string,
    ...inside: (Node | string)[]
  ): HTMLElementTagNameMap[Tag];
  dated(text: string): (Node | string)[]; // words with their dates in one piece

  // --- to-clipboard.js
  copy(
    text: string,
    said: HTMLElement, // the line that tells how it went
    words: { done: string; byHand: string },
    field?: HTMLTextAreaElement, // has the text already, or takes it
  ): void;

  // --- place.js
  place(): string; // jiangsu, jiangsu/nanjing, ""
  placeName(): string;
  choose(slug: string, name: string): void;
  onPlace(listener: () => void): void; // told now, and whenever it changes
  elsewhere(box: HTMLElement, words: string, change: string): void;
  page(topic: string): string; // where the topic of the reader's place is told
}

interface Window {
  site: Site;
}
declare const site: Site;
