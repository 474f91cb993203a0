import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

export type Marks = Record<'bold' | 'italic' | 'bulletList' | 'orderedList' | 'blockquote' | 'link', boolean> & {
  /** 0 for a paragraph. */
  heading: 0 | 2 | 3;
  canUndo: boolean;
  canRedo: boolean;
};

/** Makes an editor in `element`. Fetched when it is shown, as it is larger than all else on a page. */
export function createEditor(
  element: HTMLElement,
  html: string,
  labelledBy: string,
  onchange: (html: string) => void,
): Editor {
  return new Editor({
    element,
    content: html,
    // A style element would be refused by the page's policy; the rules are in rich-text.css.
    injectCSS: false,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3, 4] },
        code: false,
        codeBlock: false,
        link: {
          openOnClick: false,
          autolink: true,
          defaultProtocol: 'https',
          HTMLAttributes: { target: null, rel: null },
        },
      }),
    ],
    editorProps: {
      attributes: { class: 'rte-body', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelledBy },
    },
    onUpdate: ({ editor }) => onchange(editor.isEmpty ? '' : editor.getHTML()),
  });
}

/** What the toolbar shows as pressed. */
export function marksOf(editor: Editor): Marks {
  const is = (name: string) => editor.isActive(name);
  return {
    bold: is('bold'),
    italic: is('italic'),
    bulletList: is('bulletList'),
    orderedList: is('orderedList'),
    blockquote: is('blockquote'),
    link: is('link'),
    heading: editor.isActive('heading', { level: 2 }) ? 2 : editor.isActive('heading', { level: 3 }) ? 3 : 0,
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}
