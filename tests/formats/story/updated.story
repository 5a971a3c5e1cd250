By

Ann Lee

Last updated at 10:15 PM on 6th May 2014

It rained all day in Bremen, the mayor said on Monday.

@highlight

Rain fell all day
