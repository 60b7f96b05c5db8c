import { watchForLeaving } from './leave.ts';

/** The script of a page that has a way out and nothing else to do. */
watchForLeaving();
