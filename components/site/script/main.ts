// The only script of the content pages. They work fully without it.
import { startListFilter } from './filter';
import { keepOfflinePage } from './offline';
import { startThemeChoice } from './theme';

startThemeChoice();
startListFilter();
keepOfflinePage();
