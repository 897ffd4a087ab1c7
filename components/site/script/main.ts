// The only script of the content pages. They work fully without it.
import { startThemeChoice } from './theme';

startThemeChoice();
