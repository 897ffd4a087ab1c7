import { chromium } from '@playwright/test';
import { launchOptions } from '@/tests/support/browser';
import fs from 'node:fs';
const [origin]=process.argv.slice(2);
const b=await chromium.launch(launchOptions);
for(const [locale,scheme,w] of [['zh','light',1440],['en','dark',390]] as const)for(const slug of ['speech-enhancement','voice-activity-detection']){
 const p=await b.newPage({viewport:{width:w,height:900},colorScheme:scheme});
 p.on('console',m=>console.log('console',m.type(),m.text().slice(0,300)));p.on('pageerror',e=>console.log('pageerror',e));
 await p.goto(`${origin}/${locale}/technologies/${slug}/trial`);
 await p.waitForTimeout(1500);
 if(w===1440)await p.screenshot({path:`/tmp/aud/${slug}-${locale}-idle.png`,fullPage:true});
 await p.locator('[data-sample="mandarin"]').click();
 try{await p.locator('[data-state=done]').waitFor({timeout:60000});}catch{console.log('state',await p.locator('[data-trial]').getAttribute('data-state'),(await p.locator('main').innerText()).slice(0,800))}
 console.log(slug,locale,(await p.locator('[data-trial-json]').textContent())?.slice(0,400));
 await p.waitForTimeout(500);
 await p.screenshot({path:`/tmp/aud/${slug}-${locale}.png`,fullPage:true});
 await p.close();
}
await b.close();
