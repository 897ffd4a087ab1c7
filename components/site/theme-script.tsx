/**
 * Applies the visitor's own choice of light or dark before the first paint. It is inline because a file would come too
 * late, and constant so that the policy can allow it by its hash.
 */
export const THEME_SCRIPT =
  "try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}";

export function ThemeScript() {
  return <script data-keep="" dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />;
}
