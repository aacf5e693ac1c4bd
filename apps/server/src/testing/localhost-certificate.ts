/** A key pair of "localhost" that nobody trusts but a test which says so; made once, good until 2120. */
export const localhostKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgR43+oSuShFKmWO5h
dvapy/Ex1sGyhAfEvmWULv5wCM6hRANCAAQATpw5y/ae6AF7DCSMEOJtIPVpFz1+
YmnXyomeAQYHYfBev8XXGdsu+/GmRDDT50qYr4zL8PIqX2ZiPrCynnTq
-----END PRIVATE KEY-----`;

export const localhostCertificate = `-----BEGIN CERTIFICATE-----
MIIBhzCCAS2gAwIBAgIBATAKBggqhkjOPQQDAjAkMSIwIAYDVQQDDBlwdXNoIHNl
cnZpY2Ugb2YgdGhlIHRlc3RzMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAw
MDAwWjAkMSIwIAYDVQQDDBlwdXNoIHNlcnZpY2Ugb2YgdGhlIHRlc3RzMFkwEwYH
KoZIzj0CAQYIKoZIzj0DAQcDQgAEAE6cOcv2nugBewwkjBDibSD1aRc9fmJp18qJ
ngEGB2HwXr/F1xnbLvvxpkQw0+dKmK+My/DyKl9mYj6wsp506qNOMEwwDwYDVR0T
AQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwHQYDVR0OBBYE
FO4hxgngII7w9GfmJBffFb8DwUnbMAoGCCqGSM49BAMCA0gAMEUCIQDmBlZKyhbn
9q4EMlGigJwYcLwIS9ldl98YeshQ1Ih7tgIgGopXK3oX+F4fZepXorXzni7lnJDX
vzNcdzMxiYsQbiQ=
-----END CERTIFICATE-----`;
