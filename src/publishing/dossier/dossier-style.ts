/** The style sheet of a dossier. Wide screens first, then phones, dark rooms and paper. */
export const DOSSIER_STYLE = `
:root{color-scheme:light dark;
--paper:#fbfaf6;--raised:#fff;--ink:#1f1e1b;--soft:#5c584f;--rule:#dcd7cb;--faint:#f1eee6;
--link:#1d5a78;--differ:#9c3a1d;--differ-bg:#fbece5;--agree:#25664a;--agree-bg:#e9f3ed;
--one:#4b5a6b;--one-bg:#eef1f5;--apart:#6d5300;--apart-bg:#f7f0d9;--mark:#ffe9a8;--mark-ink:#1f1e1b;
--land:#efebe0;--border:#cfc8b8;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Charter,Georgia,"Noto Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#191a1c;--raised:#212326;--ink:#e9e5dc;--soft:#a9a498;--rule:#3a3b3d;--faint:#26282b;
--link:#8cc4e0;--differ:#f0a083;--differ-bg:#302523;--agree:#8fcdae;--agree-bg:#1e3129;
--one:#b4c1d0;--one-bg:#272d34;--apart:#e0c46c;--apart-bg:#332d1a;--mark:#6b5714;--mark-ink:#fff7dd;
--land:#26292c;--border:#45484b}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0 auto;max-width:75rem;padding:2.5rem 2rem 4rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.5 var(--serif);overflow-wrap:break-word}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote{margin:0}
ul,ol{padding:0;list-style:none}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
bdi{unicode-bidi:isolate}
code{font:.85em ui-monospace,Menlo,Consolas,monospace}
mark{background:var(--mark);color:var(--mark-ink);padding:0 .1em;border-radius:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}

.masthead{border-top:3px solid var(--ink);padding-top:1rem;margin-bottom:2.25rem}
.kicker,.written,.meta,.count,.carried,.copies,.source-number,.facts,.cite,.key,figcaption,nav,.help,.left-out,
.outcome,.stance,.reading,table,.fields,.harm,.by,.versions,.figures,footer,summary,.owners,.groups{font-family:var(--sans)}
.kicker{font-size:.8125rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft)}
h1{font-size:clamp(1.9rem,1.2rem + 3vw,3.1rem);line-height:1.1;font-weight:600;letter-spacing:-.012em;margin:.35rem 0 .75rem;max-width:24ch;text-wrap:balance}
.standfirst{font-size:1.25rem;line-height:1.45;max-width:44rem}
.written{color:var(--soft);font-size:.875rem;margin-top:.6rem}
.figures{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin-top:1.5rem;border-top:1px solid var(--rule);padding-top:.9rem}
.figures div{display:flex;flex-direction:column-reverse}
.figures dt{font-size:.8125rem;color:var(--soft)}
.figures dd{font-size:1.75rem;line-height:1.15;font-weight:600;font-variant-numeric:tabular-nums}

h2{font-size:1.6rem;line-height:1.2;font-weight:600;margin:3rem 0 1rem;padding-top:.6rem;border-top:1px solid var(--ink)}
.count{font-size:.875rem;font-weight:400;color:var(--soft);white-space:nowrap}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h3::first-letter,.contested-list a::first-letter{text-transform:uppercase}
.contested-list h2{margin-top:0;font-size:1.25rem}
.contested-list ol{counter-reset:n;columns:2;column-gap:3rem}
.contested-list li{counter-increment:n;padding:.55rem 0 .6rem 1.9rem;border-bottom:1px solid var(--rule);position:relative;line-height:1.35;break-inside:avoid}
.contested-list li::before{content:counter(n);position:absolute;left:0;color:var(--soft);font:600 .9rem/1.6 var(--sans)}
.contested-list a{display:block;font-weight:600;text-decoration:none;color:var(--ink)}
.contested-list a:hover{text-decoration:underline}
.contested-list .meta{display:block;margin:.1rem 0 0;font-size:.8125rem}
svg.sign{height:.8em;width:.7em;vertical-align:-.04em;overflow:visible}
symbol path,.sign path{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round}
.contested-list .sign,.key .contested,.key .sign{color:var(--differ)}
.contested-list .sign{margin:0 .25rem}
.left-out{color:var(--soft);font-size:.875rem;margin:.75rem 0}
figcaption{font-size:.9rem;font-weight:600;margin-bottom:.6rem}
.key{font-size:.8125rem;color:var(--soft);margin-top:.5rem;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:center}
.key span{display:inline-flex;gap:.35rem;align-items:center}

svg text{font-family:var(--sans);fill:var(--ink)}
.maps{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem;margin-top:2.5rem;max-width:44rem}
.maps.pair{grid-template-columns:repeat(2,minmax(0,1fr));max-width:none}
.maps figcaption,.maps .key{grid-column:1/-1}
.maps figcaption,.maps .key{margin:0;display:block}.maps .sign{margin:0 .15rem}
.map{display:block;width:100%;height:auto;background:var(--paper);border:1px solid var(--rule);border-radius:3px;overflow:hidden}
.map text{font-size:14px}
.map .outline{fill:var(--land);stroke:var(--border);stroke-width:1}
.map .outline.told{fill:var(--one-bg);stroke:var(--one);stroke-dasharray:4 3}
.map .place{fill:var(--one);fill-opacity:.1;stroke:var(--one);stroke-width:1.3}
.map .place.least.contested{fill-opacity:.85}
.map .place.wide{fill-opacity:.05;stroke-dasharray:4 3}
.map .place.contested{fill:var(--differ);stroke:var(--differ);fill-opacity:.3}
.map .place.large{fill-opacity:.06}
.map .badge circle{fill:var(--differ)}.map .badge path{fill:none;stroke:var(--paper);stroke-width:1.4;stroke-linecap:round}
.map a:hover .place{fill-opacity:.5}
.map .name{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.map .name.contested{fill:var(--differ);font-weight:600}
.map path.scale{fill:none;stroke:var(--soft)}
.map text.scale{fill:var(--soft);font-size:12.5px}
.map text.title{font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:3px}
.map .box rect{fill:none;stroke:var(--ink);stroke-width:1}.map .box text{paint-order:stroke;stroke:var(--paper);stroke-width:3px}

.timeline{margin-top:2.5rem}
.timeline>svg{display:block;overflow:visible}
.timeline text{font-size:12.5px}
.timeline .tick,.timeline .muted{fill:var(--soft)}
.timeline .lane>text{font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:3px}
.timeline .muted{font-weight:400}
.rule{stroke:var(--rule)}.grid{stroke:var(--rule);stroke-opacity:.7}
.timeline a circle,.timeline a rect,.timeline .key circle,.timeline .key rect{fill:var(--one)}
.timeline a rect,.timeline .key rect{fill-opacity:.38}
.timeline a.contested *,.timeline .key .contested *{fill:var(--differ)}
.timeline rect.break,.timeline .key rect.break{fill:var(--faint);fill-opacity:1}
.timeline a:hover *{fill-opacity:1}

nav{margin-top:2.5rem;font-size:.9375rem}
nav ul{display:flex;flex-wrap:wrap;gap:.35rem 1.5rem}
nav .year{width:100%;display:flex;flex-wrap:wrap;gap:.1rem .9rem}nav .year strong{min-width:3rem}
.help{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.6rem 2rem;margin-top:1.5rem;padding:1rem 1.15rem;background:var(--faint);border-radius:4px;font-size:.875rem}
.help .outcome{margin-right:.25rem}
.filter{grid-column:1/-1}.filter label{cursor:pointer}
body:has(#only-contested:checked) .event:not(.contested),body:has(#only-contested:checked) .fold:has(.event){display:none}

.event{margin:2.25rem 0 2.75rem;scroll-margin-top:1rem}
h3{font-size:1.3rem;line-height:1.25;font-weight:600}
.anchor{color:var(--soft);text-decoration:none;font-weight:400;opacity:0;font-size:.9em}
h3:hover .anchor,.anchor:focus{opacity:1}
.event:target h3{background:var(--mark);color:var(--mark-ink);box-shadow:0 0 0 .25rem var(--mark)}
.meta{font-size:.875rem;color:var(--soft);margin:.2rem 0 .9rem;display:flex;flex-wrap:wrap;gap:.15rem .4rem;align-items:baseline}
.meta .outcome{margin-left:.35rem}
.meta>span:not(.outcome,:nth-last-child(1 of span:not(.outcome)))::after{content:" ·"}
.aside{font:.875rem/1.5 var(--sans);color:var(--soft);margin-top:.4rem}.fault{color:var(--differ)}
.outcome{font-size:.78rem;font-weight:600;white-space:nowrap;border-radius:3px;padding:.08rem .4rem}
.meta .outcome{white-space:normal}
.outcome.agree{color:var(--agree);background:var(--agree-bg)}
.outcome.differ{color:var(--differ);background:var(--differ-bg)}
.outcome.only-one-says{color:var(--one);background:var(--one-bg)}
.outcome.not-comparable{color:var(--apart);background:var(--apart-bg)}
.reading{display:inline-block;min-width:1.25rem;text-align:center;font-size:.78rem;font-weight:700;line-height:1.2rem;color:var(--paper);background:var(--differ);border-radius:50%;flex:none}
.stance{font-size:.75rem;font-weight:600;color:var(--soft);border:1px solid var(--rule);border-radius:3px;padding:0 .25rem}

.apparatus{border-left:3px solid var(--differ);padding:.1rem 0 .1rem 1rem;margin:0 0 1.25rem}
.apparatus.apart{border-color:var(--apart)}
.entry{display:grid;grid-template-columns:13.5rem minmax(0,1fr);gap:0 1rem;padding:.3rem 0}
.apart .entry{padding:0}
.entry dt{font:600 .875rem/1.7 var(--sans)}
.readings li{display:grid;grid-template-columns:1.25rem minmax(0,1fr);gap:0 .6rem;align-items:baseline;margin-bottom:.2rem}
.readings .wording{display:block}
.readings q{font-weight:600}
.owners{font-size:.875rem;color:var(--soft)}
.reasons{font:.875rem/1.55 var(--sans);color:var(--soft)}

.harm{margin:0 0 1.5rem;max-width:56rem}
.harm figcaption{margin-bottom:.25rem}
.harm li{display:grid;grid-template-columns:15rem 11rem minmax(0,1fr);gap:0 1rem;align-items:center;border-top:1px solid var(--rule);padding:.15rem 0;font-size:.875rem;line-height:1.3}
.harm .part .owner{padding-left:1rem}
.harm .words{font-family:var(--serif)}
.harm .words .carried{font-family:var(--sans)}
.carried{color:var(--soft);font-size:.8125rem}
.strip{display:block;overflow:visible}
.strip text{font-size:11.5px;fill:var(--soft)}
.range line{stroke:var(--ink);stroke-width:2}
.range circle{fill:var(--ink);stroke:var(--ink);stroke-width:2}
.range circle.rough{fill:var(--paper)}
.range path{fill:none;stroke:var(--ink);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}

table{width:100%;border-collapse:collapse;font-size:.875rem;line-height:1.4}
caption{text-align:left;color:var(--soft);font-size:.8125rem;padding-bottom:.35rem}
.accounts th,.accounts td{text-align:start;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid var(--rule)}
.accounts thead th{font-weight:600;border-bottom:1px solid var(--ink);vertical-align:bottom}
.accounts thead .outcome{display:inline-block}
.accounts tbody th{font-weight:400;width:14rem}
.accounts thead .what{width:24%}
.accounts tbody th>span{display:block}
.accounts td{position:relative;border-inline-start:2px solid var(--paper)}
.accounts thead th:first-child,.accounts tbody th{padding-inline-start:0}
.accounts td.differ{background:var(--differ-bg)}
.accounts td.agree{background:var(--agree-bg)}
.accounts td.not-comparable{background:var(--apart-bg)}
.accounts td.only-one-says{background:var(--one-bg)}
.accounts .label{display:none}
.accounts .sign{margin-left:.2rem}
.sign.differ{color:var(--differ)}.sign.agree{color:var(--agree)}.sign.only-one-says{color:var(--one)}.sign.not-comparable{color:var(--apart)}
.voice{font-weight:600}
.carried,.source-number,.copies{font-size:.8125rem;color:var(--soft);line-height:1.35}
.copies{font-style:italic}
.silent>span{color:var(--soft);font-size:.8125rem}
td .reading{float:inline-end;margin-inline-start:.4rem}
.value{display:block}
a.value{color:inherit}
.value+.value{margin-top:.35rem}
.value summary{cursor:pointer;list-style:none;text-decoration:underline dotted var(--soft) 1px;text-underline-offset:.2em;font-family:var(--serif);font-size:1.0625em}
.value summary::-webkit-details-marker{display:none}
.value summary:hover{text-decoration-style:solid}
.value[open]>summary{font-weight:600}
sup{font:.68em/1 var(--sans);color:var(--link);margin-inline-start:.15em}
.card{position:absolute;z-index:2;inset-inline-start:0;top:100%;width:24rem;max-width:80vw;background:var(--raised);color:var(--ink);border:1px solid var(--ink);border-radius:4px;padding:.9rem 1rem;box-shadow:0 8px 28px rgb(0 0 0/.18);font-weight:400}
.accounts td:nth-last-child(-n+2) .card{inset-inline-start:auto;inset-inline-end:0}
.card blockquote{font-family:var(--serif);font-size:1rem;line-height:1.5}
.cite{font-size:.8125rem;color:var(--soft);margin-top:.5rem}

.single{margin:1.5rem 0;padding-bottom:1.25rem;border-bottom:1px solid var(--rule)}
.single h3{font-size:1.1rem}
.single .meta{margin-bottom:.4rem}
.by{font-size:.875rem;margin-bottom:.4rem}
.fields{display:flex;flex-wrap:wrap;gap:.4rem 1.75rem;font-size:.9rem}
.fields dt{font-size:.78rem;color:var(--soft)}
.fields dd{position:relative}
.line{margin:.5rem 0}.line h3{font-size:1rem}.line .meta{margin:0}
.fold>summary{cursor:pointer;font-size:.9375rem;font-weight:600;padding:.5rem 0;color:var(--link)}

.source{margin:1.75rem 0;max-width:50rem}
h4{font:600 .95rem/1.4 var(--sans)}
.source .title{font-size:1.1rem;font-weight:600;line-height:1.3}
.facts{font-size:.8125rem;color:var(--soft);margin:.2rem 0}
.address{overflow-wrap:anywhere}
.sentences{margin-top:.5rem}
.sentences li{display:list-item;list-style:decimal;margin-left:2.6rem;padding:.2rem 0 .2rem .3rem}
.sentences li::marker{font:600 .8125rem var(--sans);color:var(--soft)}
.sentences mark{background:none;color:inherit;padding:0;text-decoration:underline;text-decoration-color:var(--rule);text-decoration-thickness:2px;text-underline-offset:.22em}
.sentences li:target{background:var(--mark);color:var(--mark-ink);scroll-margin-top:30vh}
.back a{text-decoration:none;font-family:var(--sans)}
.notices{font-size:.8125rem}.notices li{padding:.15rem 0 .15rem 1rem}
.notice{font:600 .75rem var(--sans);color:var(--soft)}
.notice.warning,.notice.failure{color:var(--differ)}
.groups li{padding:.2rem 0}
.text{white-space:pre-wrap;padding:.5rem 0 .5rem 1rem;border-left:1px solid var(--rule)}
.furniture{color:var(--soft)}
#methods>:not(h2){max-width:50rem}#methods p,#methods ul{margin-bottom:.9rem}#methods ul{list-style:disc;padding-left:1.25rem}
#methods h3,#sources>h3{font-size:1.1rem;margin:1.5rem 0 .5rem}
.versions{font-size:.875rem}.versions div{display:flex;gap:.75rem;padding:.15rem 0;flex-wrap:wrap}.versions dt{color:var(--soft);min-width:10rem}
footer{margin-top:3rem;border-top:1px solid var(--rule);padding-top:.75rem;color:var(--soft);font-size:.8125rem}

@media screen and (max-width:56rem){
body{padding:1.25rem 1rem 3rem;font-size:1rem}
.standfirst{font-size:1.1rem}
.figures{gap:.6rem 1.6rem}.figures dd{font-size:1.4rem}
.contested-list ol{columns:1}
.maps.pair{grid-template-columns:minmax(0,1fr)}
.timeline .minor{display:none}
.entry{grid-template-columns:minmax(0,1fr)}.apparatus{padding-left:.75rem}
.harm li{grid-template-columns:minmax(0,1fr) auto}
.harm .strip{grid-column:1/-1}
.harm .axis div{display:none}
.accounts,.accounts tbody,.accounts tr,.accounts th,.accounts td,.accounts caption{display:block;width:auto}
.accounts thead{position:absolute;left:-99rem}
.accounts tbody tr{border:1px solid var(--rule);border-radius:5px;background:var(--raised);margin-bottom:.9rem;overflow:hidden}
.accounts tbody th{background:var(--faint);width:auto}
.accounts td{display:grid;grid-template-columns:6.5rem minmax(0,1fr) auto;gap:.5rem;border-bottom:1px solid var(--rule)}
.accounts td:last-child{border-bottom:0}
.accounts td,.accounts tbody th{border-inline-start:0;padding:.5rem .6rem}
.accounts .label{display:block;color:var(--soft);font-size:.8125rem}
.accounts td.silent{display:none}
td .reading{order:3;float:none;align-self:start}
.card{position:static;width:auto;max-width:none;margin:.5rem 0 0;box-shadow:none;border-color:var(--rule)}
.fields{flex-direction:column;gap:.3rem}.fields>div{display:grid;grid-template-columns:6.5rem minmax(0,1fr);align-items:baseline}
.sentences li{margin-left:1.9rem}
}
@media print{
:root{--paper:#fff;--raised:#fff;--ink:#000;--soft:#444;--rule:#bbb;--faint:#f4f4f4;--link:#000;--land:#f2f2f2;--border:#bbb}
@page{size:A4;margin:18mm 15mm}
body{max-width:none;padding:0;font-size:10pt}
nav,.help .filter,.anchor,.back,.skip{display:none}
.standfirst{font-size:12pt}h1{font-size:26pt}
h2{margin-top:1.5rem}.event{margin:1.25rem 0 1.5rem}.figures{gap:.5rem 1.75rem}
.overview{break-inside:auto}.maps{gap:.5rem}
.timeline .minor{display:none}
table{font-size:8.5pt}.accounts th,.accounts td{padding:.3rem .35rem}.accounts tbody th{min-width:27mm}.accounts td{min-width:15mm}
.accounts thead .outcome{white-space:normal;font-size:7pt;padding:0 .2rem}.accounts thead th{break-after:avoid}
.entry{grid-template-columns:10.5rem minmax(0,1fr)}
.harm li{grid-template-columns:11rem 9rem minmax(0,1fr)}
.fold::details-content,.notices::details-content{content-visibility:visible;block-size:auto}
.help{background:none;border:1px solid var(--rule);padding:.5rem .75rem}
h2,h3,h4,.meta,figcaption,caption,thead,.accounts thead tr{break-after:avoid}
tr,.harm,.map,.sentences li,.entry{break-inside:avoid}
thead{display:table-header-group}
.value .card{display:none}
.value summary{text-decoration:none}
a{text-decoration:none}
.accounts td,.outcome,.reading,mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
