// SPDX-FileCopyrightText: 2026 De makers van Casuskluis
// SPDX-License-Identifier: EUPL-1.2
/* test-only stand-in for Windows 10's icuuc.dll so Qt6Core.dll loads under Wine 8; every converter 'fails to open' */
#define X __declspec(dllexport)
typedef int UErrorCode;
X void* ucnv_open(const char*n,UErrorCode*e){ if(e)*e=4; return 0; }
X void ucnv_close(void*c){}
X void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void){}
X void UCNV_TO_U_CALLBACK_SUBSTITUTE(void){}
X void ucnv_reset(void*c){}
X signed char ucnv_getMaxCharSize(void*c){return 1;}
X const char* ucnv_getName(void*c,UErrorCode*e){return "";}
X void ucnv_getToUCallBack(void*c,void**a,void**b){}
X void ucnv_getFromUCallBack(void*c,void**a,void**b){}
X void ucnv_setToUCallBack(){} 
X void ucnv_setFromUCallBack(){}
X void ucnv_cbToUWriteUChars(){}
X void ucnv_toUnicode(){}
X void ucnv_cbFromUWriteUChars(){}
X int ucnv_toUCountPending(){return 0;}
X int ucnv_fromUCountPending(){return 0;}
X const char* ucnv_getStandardName(){return 0;}
X const char* ucnv_getAvailableName(){return 0;}
X int ucnv_countAvailable(){return 0;}
X void ucnv_fromUnicode(){}
