/** Red Cross and Red Crescent societies by the names that they have in their own languages. */
export const NAMES_IN_SCRIPTS = {
  Latin: 'Croix-Rouge française',
  Greek: 'Ελληνικός Ερυθρός Σταυρός',
  Cyrillic: 'Товариство Червоного Хреста України',
  Armenian: 'Հայկական Կարմիր խաչի ընկերություն',
  Georgian: 'საქართველოს წითელი ჯვრის საზოგადოება',
  Hebrew: 'מגן דוד אדום',
  Arabic: 'الهلال الأحمر العربي السوري',
  Devanagari: 'भारतीय रेड क्रॉस सोसाइटी',
  Bengali: 'বাংলাদেশ রেড ক্রিসেন্ট সোসাইটি',
  Tamil: 'இந்திய செஞ்சிலுவைச் சங்கம்',
  Thai: 'สภากาชาดไทย',
  Myanmar: 'မြန်မာနိုင်ငံကြက်ခြေနီအသင်း',
  Khmer: 'កាកបាទក្រហមកម្ពុជា',
  Ethiopic: 'የኢትዮጵያ ቀይ መስቀል ማህበር',
} as const

/** Of scripts that no shipped font has. */
export const NAMES_WITHOUT_FONT = {
  Han: '中国红十字会',
  Japanese: '日本赤十字社',
  Hangul: '대한적십자사',
} as const
