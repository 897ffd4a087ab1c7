// The only script of the content pages. They work fully without it.
import { startListFilter } from './filter';
import { startThemeChoice } from './theme';

startThemeChoice();
startListFilter();
