/* Settings of the whole process, to be made before a database is opened. sqlite3_config takes any arguments, which Swift
   cannot call. */
int sqlite3_config(int option, ...);

static inline int sqlite3_set(int option, int value) { return sqlite3_config(option, value); }
