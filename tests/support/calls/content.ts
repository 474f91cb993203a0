import { now, slug, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

const page = {
  ...{ id: 'new-page', title: 'New', slug: 'new', summary: '', bodyHtml: '' },
  ...{ seoTitle: null, seoDescription: null },
};

export const calls: Calls = {
  'content.menus': { args: () => [] },
  'content.pageBySlug': { args: (i) => [slug(i)] },
  'home.home': { args: () => [], indexed: true },
  'pages.byId': { args: (i) => [idOf('pages', i)] },
  'pages.create': { args: () => [page, now] },
  'pages.hide': { args: (i) => [idOf('pages', i), now] },
  'pages.asShown': { args: (i) => [slug(i)] },
  'pages.bySlugs': { args: (i) => [[slug(i)]] },
  'pages.shown': { args: () => [] },
  'pages.show': { args: (i) => [idOf('pages', i), now] },
  'pages.list': { args: () => [''] },
  'pages.words': { args: (i) => [idOf('pages', i)] },
  'targets.all': { args: () => [] },
  'pages.remove': { args: (i) => [idOf('pages', i)] },
};
