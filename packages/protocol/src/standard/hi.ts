import type { Standard } from './standard.js';

const effort = { hard: 'किस बात से मुश्किल हुई?', neutral: 'क्या और आसान हो सकता था?', easy: 'क्या अच्छा रहा?' };

export const hi: Standard = {
  nps: {
    question: 'इसकी कितनी संभावना है कि आप किसी मित्र या सहकर्मी को {company} का सुझाव दें?',
    low: 'बिल्कुल संभावना नहीं',
    high: 'अत्यधिक संभावना',
    followUp: {
      detractor: 'हमें सबसे पहले क्या सुधारना चाहिए?',
      passive: 'हम क्या बेहतर कर सकते हैं?',
      promoter: 'आपको सबसे ज़्यादा क्या पसंद है?',
    },
  },
  csat: {
    question: '{company} से आपको कितनी संतुष्टि मिली?',
    low: 'बहुत असंतुष्ट',
    high: 'बहुत संतुष्ट',
    followUp: {
      dissatisfied: 'क्या ठीक नहीं रहा?',
      neutral: 'हम क्या बेहतर कर सकते हैं?',
      satisfied: 'आपको सबसे ज़्यादा क्या पसंद आया?',
    },
  },
  ces: {
    question: '{company} ने मेरी समस्या का समाधान मेरे लिए आसान बनाया।',
    low: 'पूरी तरह असहमत',
    high: 'पूरी तरह सहमत',
    followUp: effort,
  },
  cesEase: {
    question: 'अपनी समस्या का समाधान पाना आपके लिए कितना आसान था?',
    low: 'बहुत मुश्किल',
    high: 'बहुत आसान',
    followUp: effort,
  },
};
