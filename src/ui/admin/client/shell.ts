import { startCharts } from './charts.ts';
import { startDialogs } from './dialogs.ts';
import { startForms } from './forms.ts';
import { returnToPlace } from './keep-place.ts';
import { startKeys } from './keys.ts';
import { startLists } from './list.ts';
import { startMenus } from './menus.ts';
import { startGuarding } from './save-bar.ts';
import { startTheme } from './theme.ts';
import { startToasts } from './toasts.ts';

/* What every page of the admin can do beyond links and forms. */
startMenus();
startDialogs();
startToasts();
startForms();
returnToPlace();
startGuarding();
startLists();
startTheme();
startCharts();
startKeys();
