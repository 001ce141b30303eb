import type { Plugin } from 'vite';

/**
 * What is taken out of preact for the files of the script tag, and why nobody misses it. Our components are functions of
 * their properties, drawn by `render` into an empty place of our own. An ellipsis stands for whatever is between.
 */
const NEVER_THERE: Record<string, [from: string, to: string][]> = {
  'a component with a state, a context or a life of its own': [
    [
      'if(M=r.props,C=(s=V.prototype)&&s.render,…l=u.__k?S(u,0):null),',
      's=V(r.props),A=s&&s.type===$&&null==s.key?s.props.children:s,',
    ],
    [',M.__P&&(r.__e=null,l=s),r.__u&=-161…1&d.__g&&(d.__g&=-4)', ''],
    ['v=e.length;try{', 'try{'],
    ['if(e.length=v,r.__v=null,c||o)…else r.__e=u.__e;', 'r.__v=null;r.__e=u.__e;'],
    ['r.__k||(r.__k=u.__k||[]),t&&t.then||D(r),n.__e(t,r,u)}', 'r.__k||(r.__k=u.__k||[]);throw t}'],
    ['if(n.unmount&&n.unmount(t),…i.__P=i.__n=null}', ''],
    ['t.__e=t.__c=t.__=null', 't.__e=t.__=null'],
    ['n={__e:function…x.prototype.render=$,', ''],
    ['u=[],f=0,o=function(n,t){return n.__v.__b-t.__v.__b},', ''],
  ],
  'somebody who hooks into it': [
    ['(s=n.__b)&&s(r);n:if', 'if'],
    ['return(s=n.diffed)&&s(r),l', 'return l'],
    ['u(n.event?n.event(r):r)', 'u(r)'],
  ],
  'a ref, or the same element drawn in two places': [
    ['(h.ref!=v.ref||8&h.__u)&&(h.ref&&G(h.ref,null,v,h),v.ref&&a.push(v.ref,v.__c||w,v)),', ''],
    [
      '"ref"==f&&"function"!=typeof n?i=t[f]:o[f]=t[f];return e>2&&(o.children=e>3?d.call(arguments,2):r),m(n,o,u,i,null)',
      'o[f]=t[f];return e>2&&(o.children=e>3?d.call(arguments,2):r),m(n,o,u)',
    ],
    [
      'function m(r,u,i,f,o){…n.vnode(e),e}',
      'function m(r,u,i){return{type:r,props:u,key:i,__k:null,__:null,__e:null,constructor:h,__v:++t,__i:-1,__u:0}}',
    ],
    ['o.constructor===h&&o.__b?o=k[f]=m(o.type,o.props,o.key,o.ref,o.__v):k[f]=o', 'k[f]=o'],
    ['o.__=n,o.__b=n.__b+1,', 'o.__=n,'],
  ],
  'what a server has drawn, another place to draw in, or a comment between our nodes': [
    ['128&u.__u&&(…l=o[0]||l),', ''],
    ['!u&&(i=t.__c)&&(i=i.__z)&&(f=B(i,o=[]))&&(i==t.__e&&o.some(g),g(f),g(i)),u||', 'u||'],
    ['"function"!=typeof t.type||u&&!t.props.__P', '"function"!=typeof t.type||u'],
    ['if(n.props.__P)return t;', ''],
    ['"function"!=typeof n.type||n.props.__P?null:S(n)', '"function"!=typeof n.type?null:S(n)'],
    [
      'n.__&&n.__(t,r),9==r.nodeType&&(r=r.documentElement),i=(u=t&&32&t.__u)?null:r.__k,…E(f,r.__k,o),',
      'i=r.__k,r.__k=m($,{children:[t]}),z(r,r.__k,i||p,r.namespaceURI,i?i.__e:null),',
    ],
    ['function z(t,r,u,i,f,o,e,l,c,a)', 'function z(t,r,u,f,l)'],
    ['l=I(t,w(A)?A:[A],r,u,i,f,o,e,l,c,a)', 'l=I(t,w(A)?A:[A],r,u,f,l)'],
    ['function I(n,t,r,u,i,f,o,e,l,c,a)', 'function I(n,t,r,u,f,l)'],
    ['z(n,v,h,i,f,o,e,l,c,a)', 'z(n,v,h,f,l)'],
    ['F(u.__e,r,u,i,f,o,e,c,a,t)', 'F(u.__e,r,u,f)'],
    ['function F(t,r,u,i,f,o,e,l,c,a)', 'function F(t,r,u,f)'],
    ['I(a,w(_)?_:[_],r,u,i,f,o,e,o?o[0]:u.__k&&S(u,0),l,c),o&&o.some(g)', 'I(t,w(_)?_:[_],r,u,f,u.__k&&S(u,0))'],
    ['if(a="template"==C…$[(k=t.attributes[s]).name]=k.value;', ''],
    ['l&&"function"!=typeof k||$', '$'],
    ['$===x||l&&t.data==x||', '$===x||'],
    ['l&&"textarea"!=C||(s="value"', '(s="value"'],
    ['for(t&&!t.parentNode&&', 'return t&&!t.parentNode&&'],
    [
      'o=n.__e,e=t;e&&8==e.nodeType;)e=e.nextSibling;for(o!=e&&(…;return t}',
      'o=n.__e,o!=t&&r.insertBefore(o,t||null),o.nextSibling}',
    ],
  ],
  'a formula, a bar of progress, markup as text, a style, or an attribute by an old name': [
    [
      '"math"==C?f="http://www.w3.org/1998/Math/MathML":f||(f="http://www.w3.org/1999/xhtml"),o)for(…,o=null}',
      'f||(f="http://www.w3.org/1999/xhtml"),!t){if(!C)return document.createTextNode(x);t=document.createElementNS(f,C)}',
    ],
    [
      '"dangerouslySetInnerHTML"==s?y=k:"children"==s||s in x||"value"==s&&"defaultValue"in x||"checked"==s&&"defaultChecked"in x||N',
      '"children"==s||s in x||N',
    ],
    ['"dangerouslySetInnerHTML"==s?h=k:', ''],
    ['h?(l||y…(f="http://www.w3.org/1999/xhtml"),', ''],
    ['u.__k&&S(u,0))),(s="value","progress"==C&&null==b?t.removeAttribute(s):', 'u.__k&&S(u,0)),(s="value",'],
    ['null==b||b===t[s]&&("progress"!=C||b)||N', 'null==b||b===t[s]||N'],
    ['if("style"==t)…else if("o"==t[0]', 'if("o"==t[0]'],
    ['t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s")', ''],
    ['"width"!=t&&"height"!=t&&"href"!=t&&…&&"role"!=t&&"popover"!=t&&t in n', '"href"!=t&&"role"!=t&&t in n'],
    ['"popover"==t&&1==r?"":r', 'r'],
    ['if("function"==typeof r)return;', ''],
  ],
  'a listener that is none, is heard on the way down, or has capitals in its name': [
    ['"function"!=typeof r&&(r=null),"function"!=typeof u&&(u=null),', ''],
    [
      'f=t!=(t=t.replace(l,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),r?n.addEventListener(t,o,f):n.removeEventListener(t,o,f)',
      't=t.slice(2).toLowerCase(),r?n.addEventListener(t,o):n.removeEventListener(t,o)',
    ],
    ['l=/(PointerCapture)$|Capture$/i,', ''],
  ],
  'who imports anything else of it': [['export{…};', 'export{k as h,Q as render};']],
};

/** Takes out what is between the two ends of a pattern, and them. */
function without(code: string, [from, to]: [from: string, to: string]): string {
  const [head = '', tail = ''] = from.split('…');
  const start = code.indexOf(head);
  const end = code.indexOf(tail, start + head.length);
  if (start < 0 || end < 0 || code.includes(head, start + 1)) {
    throw new Error(
      `preact is another one by now: look anew at what packages/widget/build takes out of it ("${head}")`,
    );
  }
  return code.slice(0, start) + to + code.slice(end + tail.length);
}

/**
 * Takes all of that out.
 *
 * @param code of preact, as it is published
 * @throws Error in one sentence where it is another preact than the patterns were written for
 */
export const lessOf = (code: string): string => Object.values(NEVER_THERE).flat().reduce(without, code);

/** @param environments of the build for which preact is made smaller */
export function lessOfPreact(environments: readonly string[]): Plugin {
  return {
    name: 'candor:less-of-preact',
    applyToEnvironment: ({ name }) => environments.includes(name),
    transform: {
      filter: { id: /preact[\\/]dist[\\/]preact\.mjs$/ },
      handler: lessOf,
    },
  };
}
