By . Ann Lee . PUBLISHED: . 09:14 EST, 5 May 2014 . | . UPDATED: . 10:15 EST, 6 May 2014 . It rained all day in Bremen, the mayor said on Monday.

A bus was late.

@highlight

Rain fell all day
